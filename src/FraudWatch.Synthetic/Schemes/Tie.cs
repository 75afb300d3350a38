namespace FraudWatch.Synthetic.Schemes;

/// <summary>What people who act together have in common.</summary>
internal enum Tie
{
    None,
    Employer,

    /// <summary>They live in one care home.</summary>
    Home,
}
