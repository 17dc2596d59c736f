/*
 * What the bundle has in place of ssh2's own index, which loads its server, its key generator and Node's HTTP with it. A
 * connection needs the client alone; the rest is loaded by whoever asks for it.
 */
module.exports = {
  Client: require('ssh2/lib/client.js'),
  get createAgent() {
    return require('ssh2/lib/agent.js').createAgent;
  },
  get Server() {
    return require('ssh2/lib/server.js');
  },
  utils: require('ssh2/lib/protocol/keyParser.js'),
};
