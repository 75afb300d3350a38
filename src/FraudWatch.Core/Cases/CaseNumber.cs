using System.Globalization;

namespace FraudWatch.Core.Cases;

/// <summary>The number that people say: XS (线索), the year in which it was opened, and a serial of at least six digits.</summary>
public static class CaseNumber
{
    /// <summary>For instance XS-2026-000123.</summary>
    public static string Of(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"XS-{year:D4}-{serial:D6}");
}
