// The playground would listen on every interface, on a port that it finds itself. Under test it
// takes the socket that it is handed, which is bound to this machine only.
const { Server } = require("node:net");

const { listen } = Server.prototype;

Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, { fd: Number(process.env.PLAYGROUND_SOCKET) }, ...rest);
};
