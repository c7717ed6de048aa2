// Puppeteer at the end of a pipe: each line that comes says in JSON what to do, each line that goes what came of it.

import { createInterface } from "node:readline";

import puppeteer from "puppeteer-core";

const [browserName, executablePath, userDataDir] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: browserName,
  executablePath,
  userDataDir,
  args: browserName === "chrome" ? ["--no-sandbox", "--disable-gpu"] : [],
  extraPrefsFirefox: { "dom.w3c_touch_events.enabled": 1 }, // a machine without a touch screen has none by itself
});
const [page] = await browser.pages();
const requests = [];
page.on("request", (request) => requests.push(request.url()));

const actions = {
  resize: ({ width, height }) => page.setViewport({ width, height }),
  open: async ({ address }) => {
    await page.goto("about:blank"); // or another fragment of the same page would open nothing
    requests.length = 0;
    await page.goto(address);
  },
  evaluate: ({ expression, framed }) => (framed ? page.frames()[1] : page).evaluate(expression),
  click: ({ x, y }) => page.mouse.click(x, y),
  press: ({ key }) => page.keyboard.press(key),
  type: ({ text }) => page.keyboard.type(text),
  wheel: async ({ x, y, by }) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: by });
  },
  swipe: async ({ x, y, by }) => {
    const finger = await page.touchscreen.touchStart(x, y);
    for (let step = 1; step <= 10; step += 1) await finger.move(x, y + (by * step) / 10);
    await finger.end();
  },
  screenshot: ({ path }) => page.screenshot({ path }),
  requests: () => requests,
};

console.log(JSON.stringify({ value: await browser.version() }));
for await (const line of createInterface({ input: process.stdin })) {
  const { action, ...values } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ value: (await actions[action](values)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
await browser.close();
