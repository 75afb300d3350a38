using FraudWatch.Benchmarks;

return await BenchmarkCommand.RunAsync(args);
