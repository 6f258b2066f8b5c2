/* The collector and a room's stock, in a process of its own: `node serve.ts DATABASE`. It prints its address. */
import { startOrderServer } from './order-server.ts';
import { ITEMS } from './shop-orders.ts';

const server = await startOrderServer(process.argv[2] ?? ':memory:', ITEMS);
console.log(server.url);
process.on('SIGTERM', () => void server.close());
