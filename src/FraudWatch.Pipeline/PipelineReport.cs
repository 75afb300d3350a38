using FraudWatch.Detection.Models;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Pipeline;

/// <summary>What a run did: seconds per stage, and per rule its findings or why it did not run (null when rules were not reached), and what
/// the model in charge did (null where there is none).</summary>
public sealed record PipelineReport(IReadOnlyList<StageTiming> Stages, RuleRunReport? Rules, ModelRun? Model = null);
