namespace FraudWatch.Detection.Rules;

/// <summary>One of the 88 classes of the official rule library (2025 edition).</summary>
/// <param name="Number">1 to 88.</param>
/// <param name="Code">GZ or ZB code; null where the library gives none.</param>
/// <param name="Name">In Chinese, as published.</param>
/// <param name="Tier">政策类, 管理类 or 医疗类.</param>
public sealed record OfficialClass(int Number, string? Code, string Name, string Tier)
{
    /// <summary>How rule.yaml names the class: by its code, or by its number.</summary>
    public bool IsNamed(string text) => text == Code || text == FormattableString.Invariant($"{Number}");
}
