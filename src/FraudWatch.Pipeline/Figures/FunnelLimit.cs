namespace FraudWatch.Pipeline.Figures;

/// <summary>A point of the limit curves of one peer group.</summary>
public sealed record FunnelLimit(string PeerGroup, double Size, double Target, double Lower3, double Lower2, double Upper2, double Upper3);
