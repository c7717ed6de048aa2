"use strict";

const js = require("@eslint/js");
const parser = require("@typescript-eslint/parser");

const AS_MARKUP = "Text of the data reaches the page as text only: see viewer/elements.";
const markup = (property) => ({ property, message: AS_MARKUP });
const shared = (name) => ({ name, message: "Modules share what they export, and nothing else." });

module.exports = [
  { ignores: ["*", "!viewer", "!eslint.config.js"] },
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
    files: ["viewer/**/*.ts"],
    languageOptions: { parser, ecmaVersion: 2023, sourceType: "module" },
    rules: {
      // These take types for values: `make types` finds what they would.
      "no-undef": "off",
      "no-unused-vars": "off",
      "no-restricted-globals": ["error", ...["window", "globalThis", "self"].map(shared)],
    },
  },
  { files: ["viewer/*.mjs"], languageOptions: { globals: { process: "readonly" } } },
  { files: ["eslint.config.js"], languageOptions: { sourceType: "commonjs" } },
];
