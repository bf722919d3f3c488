/** For the programs: modules that reach a network are left out of them, though a library names them for transports that are never asked for. */
const NETWORK = /^(?:node:)?(?:net|tls|http|https|http2|dns|dns\/promises|dgram|inspector)$/;

export const noNetwork = {
  name: 'no-network',
  setup(build) {
    build.onResolve({ filter: NETWORK }, ({ path }) => ({ path, namespace: 'no-network' }));
    build.onLoad({ filter: /.*/, namespace: 'no-network' }, () => ({ contents: 'module.exports = {};' }));
  },
};
