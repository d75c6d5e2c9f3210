// What every client is tried with: a call of each tool, and calls that are refused.
import { readFileSync } from 'node:fs';

export function callsOf(source) {
  const text = (name) => readFileSync(`${source}/${name}`, 'utf8');
  const offers = ['as-offered.toml', 'rival.toml', 'today.toml'].map((name) => ({ name, toml: text(`scenarios/${name}`) }));
  const against = ['today.toml', 'rival.toml'];
  return {
    good: [
      ['read_letter', { text: text('examples/offer-letter.txt') }],
      ['check_offers', { offers }],
      ['project_offers', { offers, by: 'event' }],
      ['compare_offers', { offers }],
      ['what_if', { offers, set: ['rival.toml:offer.base_salary=190000'] }],
      ['value_equity', { offers }],
      ['plan_counter', { offers, against, counter: 'base_salary=178000', walkaway: true }],
      ['write_words', { offers, against, form: 'email' }],
      ['write_words', { offers, objection: 'the equity range is fixed' }],
      ['check_words', { offers, against, text: 'I ask for $180,000; my floor is $700,000.' }],
    ],
    bad: [
      ['compare_offers', {}],
      ['compare_offers', { offers: [{ name: 'a.toml', toml: 'base = = 1' }] }],
      ['compare_offers', { offers, nonsense: 1 }],
      ['plan_counter', { offers, offer: 'none.toml' }],
    ],
  };
}

export function demand(holds, what) {
  if (holds) return;
  console.error(`FAILED: ${what}`);
  process.exit(1);
}

// The clients themselves hold each result against its tool's schema, once they have listed the tools.
export async function tryAll(client, source, what) {
  const calls = callsOf(source);
  const { tools } = await client.listTools();
  demand(tools.length === 9, `${what}: nine tools, not ${tools.length}`);
  for (const [name, args] of calls.good) {
    const result = await client.callTool({ name, arguments: args });
    demand(!result.isError && result.structuredContent.answer, `${what}: ${name}: ${result.content[0].text}`);
  }
  for (const [name, args] of calls.bad) {
    const result = await client.callTool({ name, arguments: args });
    demand(result.isError && result.structuredContent.errors.length > 0, `${what}: ${name} is refused`);
  }
  const unknown = await client.callTool({ name: 'no_such', arguments: {} }).then(() => 0, (e) => e.code);
  demand(unknown === -32602, `${what}: an unknown tool is ${unknown}`);
  for (const { uri } of (await client.listResources()).resources) {
    demand((await client.readResource({ uri })).contents[0].text.length > 0, `${what}: ${uri}`);
  }
  const part = await client.readResource({ uri: 'parley://errors/V003' });
  demand(part.contents[0].text.includes('V003'), `${what}: a part of a resource`);
  const prompts = (await client.listPrompts()).prompts;
  demand(prompts.length === 3, `${what}: three prompts`);
  for (const { name } of prompts) {
    const { messages } = await client.getPrompt({ name, arguments: { offer: 'offer.toml' } });
    demand(messages[0].content.text.includes('offer.toml'), `${what}: the prompt ${name}`);
  }
  console.log(`${what}: ok`);
}
