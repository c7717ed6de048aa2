"use strict";
// The viewer is a row of classic scripts that share one global scope, in the order that page.py gives them.

const js = require("@eslint/js");

const AS_MARKUP = "Text of the data reaches the page as text only: see text.js.";
const markup = (property) => ({ property, message: AS_MARKUP });

module.exports = [
  { ignores: ["*", "!src", "!eslint.config.js"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 15],
      curly: ["error", "multi-line"],
      "default-case-last": "error",
      "dot-notation": "error",
      eqeqeq: "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      "max-depth": ["error", 4],
      "max-len": ["error", { code: 120 }],
      "max-lines-per-function": ["error", 50],
      "max-params": ["error", 6],
      "no-caller": "error",
      "no-console": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-extend-native": "error",
      "no-implied-eval": "error",
      "no-lonely-if": "error",
      "no-new-func": "error",
      "no-new-wrappers": "error",
      "no-param-reassign": "error",
      "no-proto": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "srcdoc"].map(markup),
        ...["write", "writeln", "parseHTMLUnsafe"].map((property) => ({ object: "document", ...markup(property) })),
      ],
      "no-script-url": "error",
      "no-shadow": "error",
      "no-throw-literal": "error",
      "no-unneeded-ternary": "error",
      "no-unused-expressions": "error",
      "no-useless-concat": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "one-var": ["error", "never"],
      "prefer-const": "error",
      "prefer-object-spread": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      radix: "error",
      strict: ["error", "global"],
    },
  },
  {
    files: ["src/**/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "script" },
    rules: {
      // Names are shared across the files, which ESLint cannot see: `make types` finds undefined and repeated ones.
      "no-undef": "off",
      "no-redeclare": ["error", { builtinGlobals: false }],
      "no-unused-vars": ["error", { vars: "local" }],
    },
  },
  { files: ["eslint.config.js"], languageOptions: { sourceType: "commonjs" } },
];
