namespace FraudWatch.Store.Tests.Funnels;

/// <summary>What a subject is judged by.</summary>
internal sealed record FunnelLimit(FunnelSubject Subject, long Peers, double Target, double SamplingError, double BetweenError, double Lower, double Upper, double Z);
