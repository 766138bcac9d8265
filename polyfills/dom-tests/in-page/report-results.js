// Served as /resources/testharnessreport.js: hands the results of a file to whoever runs it.
(() => {
  const HARNESS = ['OK', 'ERROR', 'TIMEOUT', 'PRECONDITION_FAILED'];
  const SUBTEST = ['PASS', 'FAIL', 'TIMEOUT', 'NOTRUN', 'PRECONDITION_FAILED'];
  setup({ output: false });
  add_completion_callback((tests, { status, message }) => {
    reportDomTests({
      status: HARNESS[status === 4 ? 3 : status],
      message: message ?? '',
      tests: tests.map((test) => ({
        name: test.name,
        status: SUBTEST[test.status],
        message: test.message ?? '',
      })),
    });
  });
})();
