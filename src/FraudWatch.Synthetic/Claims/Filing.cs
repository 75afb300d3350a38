namespace FraudWatch.Synthetic.Claims;

/// <summary>Whether care outside the region was filed beforehand, and paid accordingly.</summary>
internal enum Filing
{
    /// <summary>Filed and paid at the filed ratio; also everything inside the city.</summary>
    Made,

    /// <summary>Not filed, and paid ten points less.</summary>
    Missing,

    /// <summary>Not filed, and paid as if it were.</summary>
    Pretended,
}
