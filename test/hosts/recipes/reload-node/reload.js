// Asks primary.js for workers of the release that `current` leads to, and fails where they do not come up.
const { connect } = require('node:net');
const { join } = require('node:path');

let answer = '';
const socket = connect(join(process.env.RUNTIME_DIRECTORY, 'control'));
socket.on('data', (data) => {
  answer += data;
});
socket.on('end', () => {
  process.stdout.write(answer);
  process.exit(answer === 'done\n' ? 0 : 1);
});
