import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from '../src/shop.js';

async function ask(path) {
  const shop = createShop({ version: '1.2.3' });
  await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${shop.address().port}${path}`);
  const answer = await response.json();
  shop.close();
  return { status: response.status, answer };
}

test('the shop says that it is healthy, and which version it is', async () => {
  const { status, answer } = await ask('/health');
  assert.equal(status, 200);
  assert.equal(answer.status, 'ok');
  assert.equal(answer.version, '1.2.3');
});

test('a rope has a price', async () => {
  const { answer } = await ask('/prices');
  assert.equal(answer.rope, 1200);
});

test('what is not there is not found', async () => {
  assert.equal((await ask('/knots')).status, 404);
});
