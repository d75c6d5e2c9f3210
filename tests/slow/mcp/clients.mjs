// The public clients of both eras against the server: node clients.mjs PROGRAM SOURCE
import { Client as ClientOne } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioOne } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Client as ClientTwo } from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioTwo } from '@modelcontextprotocol/client/stdio';
import { callsOf, demand, tryAll } from './calls.mjs';

const [program, source] = process.argv.slice(2);
const who = { name: 'test', version: '1' };
const server = { command: program, args: ['mcp'] };

const one = new ClientOne(who, { capabilities: {} });
one.onerror = (e) => demand(false, `v1: ${e.message}`);
await one.connect(new StdioOne(server));
await tryAll(one, source, 'client v1');
await one.close();

for (const [mode, version] of [['legacy', '2025-11-25'], ['auto', '2026-07-28'], [{ pin: '2026-07-28' }, '2026-07-28']]) {
  const two = new ClientTwo(who, { versionNegotiation: { mode }, capabilities: {} });
  two.onerror = (e) => demand(false, `v2: ${e.message}`);
  await two.connect(new StdioTwo(server));
  demand(two.getNegotiatedProtocolVersion() === version, `v2 ${JSON.stringify(mode)} speaks ${version}`);
  await tryAll(two, source, `client v2, ${JSON.stringify(mode)}`);
  await two.close();
}

// One that can show a form is asked for what is missing, and its answer is used.
const asking = new ClientTwo(who, { versionNegotiation: { mode: 'auto' }, capabilities: { elicitation: { form: {} } } });
const key = 'as-offered.toml:offer.grants[0].months';
let asked = 0;
asking.setRequestHandler('elicitation/create', async (request) => {
  asked += 1;
  demand(key in request.params.requestedSchema.properties, 'the form asks for the months');
  return { action: 'accept', content: { [key]: '36' } };
});
await asking.connect(new StdioTwo(server));
const { good } = callsOf(source);
const offers = good.find(([name]) => name === 'check_offers')[1].offers;
const checked = await asking.callTool({ name: 'check_offers', arguments: { offers } });
demand(asked === 1, 'it is asked once');
demand(checked.structuredContent.answer.answered[0].value === '36', 'the answer counts');
await asking.close();
console.log('questions to the person: ok');
