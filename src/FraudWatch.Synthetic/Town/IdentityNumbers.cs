using System.Globalization;

namespace FraudWatch.Synthetic.Town;

/// <summary>Identity numbers with the check digit of GB 11643, of a region that does not exist.</summary>
internal static class IdentityNumbers
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Digit 17 is odd for men. Numbers repeat only after 500 births on one day in one district.</summary>
    public static string Of(string region, DateTime birth, int index, int sex)
    {
        var sequence = (index % 500 * 2) + (sex == 1 ? 1 : 0);
        var digits = region + birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + sequence.ToString("D3", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];
        return digits + CheckDigits[sum % 11];
    }
}
