import { type NetworkProxy, startProxy } from '../fixtures/network';
import { openShop, type Shop } from './shop';

/** A shop whose last host is reached over a network that can be made bad. */
export interface FarShop extends AsyncDisposable {
  readonly shop: Shop;
  readonly link: NetworkProxy;
}

export async function openFarShop(names: readonly string[] = ['web-1', 'web-2']): Promise<FarShop> {
  const links: NetworkProxy[] = [];
  const shop = await openShop(names, {
    reach: async (name, { port }) => {
      if (name !== names.at(-1)) return port;
      const link = await startProxy({ targetPort: port });
      links.push(link);
      return link.port;
    },
  });
  const [link] = links;
  if (link === undefined) throw new Error('no host is far');
  return {
    shop,
    link,
    async [Symbol.asyncDispose]() {
      await link[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}
