import { describe, expect, it } from 'vitest';
import { writeModeHelp } from '../../../src/entry/mode-help';
import { writeHelp } from '../../../src/inputs/help';
import { listModes } from '../../../src/inputs/modes';
import { listInputs } from '../../../src/inputs/table';

describe('the help', () => {
  it('lists every mode of the command line and the exit codes', () => {
    const help = writeHelp();
    for (const mode of listModes('cli')) expect(help).toMatch(new RegExp(`^ {2}${mode} `, 'm'));
    expect(help).toContain('8 rollback_failed');
  });

  it.each(listModes('cli'))('of %s lists its flags and nothing that is not built', (mode) => {
    const help = writeModeHelp(mode);
    for (const { name, isFuture } of listInputs(mode, 'cli')) {
      if (isFuture) expect(help).not.toContain(`--${name}`);
      else expect(help).toContain(`  --${name}`);
    }
    expect(help).toContain('-h, --help');
  });

  it.each([writeHelp(), ...listModes('cli').map(writeModeHelp)])('fits into 100 columns', (help) => {
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says the choices, the defaults, and how a file is given', () => {
    expect(writeModeHelp('deploy')).toContain('--rollback on|off');
    expect(writeModeHelp('logs')).toContain('Default: 100.');
    expect(writeModeHelp('status')).toContain('@FILE');
    expect(writeModeHelp('demo')).not.toContain('@FILE');
    expect(writeModeHelp('verify')).toContain('19 no data');
  });
});
