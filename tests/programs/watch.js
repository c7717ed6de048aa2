window.__troubles = [];
for (const name of ["error", "assert"]) {
  console[name] = (...words) => window.__troubles.push(`console: ${words.join(" ")}`);
}
addEventListener("error", ({ message }) => window.__troubles.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) => window.__troubles.push(`rejection: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  window.__troubles.push(`the policy forbids ${violatedDirective}: ${blockedURI || sample}`);
});
