namespace FraudWatch.Synthetic.Catalogue;

/// <summary>When a disease is at its peak.</summary>
internal enum Season
{
    None,
    Winter,
    Summer,
}
