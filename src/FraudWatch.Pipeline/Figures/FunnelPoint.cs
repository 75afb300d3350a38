namespace FraudWatch.Pipeline.Figures;

/// <summary>One institution of a funnel plot, judged against its peers without itself.</summary>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="PeerGroup">Kind and level.</param>
/// <param name="Peers">Institutions that it was judged by.</param>
/// <param name="Units">Stays or visits behind the value.</param>
/// <param name="Size">Horizontal axis: den² / n, equal to the units where each counts alike.</param>
/// <param name="Value">Vertical axis.</param>
/// <param name="Target">What the peers let expect.</param>
/// <param name="Lower">Its own lower limit, at the sigma of the rating (3).</param>
/// <param name="Upper">Its own upper limit.</param>
/// <param name="Z">How many standard errors it lies from the target, overdispersion and few peers allowed for.</param>
public sealed record FunnelPoint(
    string FixmedinsCode, string Name, string PeerGroup, long Peers, long Units, double Size, double Value, double Target, double Lower, double Upper, double Z);
