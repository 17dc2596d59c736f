/**
 * Prints what an environment of Python depends on, as one hash, with `shared` before it, or `own` where what is installed lies in
 * the release itself. Its words: the installer with its version, then the files of requirements. It fails with a sentence.
 */
export const PYTHON_KEY = `
import hashlib, os, platform, re, sys, sysconfig
seen, local = [], []
def read(path, parent):
    path = os.path.normpath(os.path.join(os.path.dirname(parent), path))
    if path in [one for one, _ in seen]: return
    try:
        with open(path, encoding='utf-8', errors='surrogateescape') as file: text = file.read()
    except OSError as error:
        sys.exit('%s cannot be read: %s' % (path, error.strerror) + (', which %s names' % parent if parent else ''))
    seen.append((path, text))
    for line in text.replace('\\\\\\n', ' ').splitlines():
        line = re.sub(r'(^|\\s)#.*$', '', line).strip()
        other = re.match(r'(?:-r|-c|--requirement|--constraint)[\\s=]*(\\S+)', line)
        if other and not re.match(r'\\w+://', other.group(1)): read(other.group(1), path)
        elif re.match(r'(-e|--editable|\\.|/|file:)', line) or re.search(r'@\\s*file:', line): local.append(line)
for name in sys.argv[2:]: read(name, '')
parts = [sys.argv[1], os.path.realpath(sys.executable), sys.version, platform.platform(), sysconfig.get_platform()]
# A login may change, and is nothing that is installed.
parts += [re.sub(r'//[^/@]*@', '//', os.environ.get(one, '')) for one in ('PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'UV_INDEX_URL', 'UV_DEFAULT_INDEX', 'UV_INDEX')]
parts += [part for pair in seen for part in pair]
key = hashlib.sha256('\\0'.join(parts).encode('utf-8', 'surrogateescape')).hexdigest()[:32]
print('own' if local else 'shared', key)
`;
