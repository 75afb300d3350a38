namespace FraudWatch.Core.People;

/// <summary>How personal data is shown to who has not asked, with a reason, to see it.</summary>
public static class Mask
{
    private const int NumberKept = 4;

    /// <summary>The first character stays: 李小明 is 李**.</summary>
    public static string Name(string name) => name.Length == 0 ? "" : name[..1] + new string('*', Math.Max(1, name.Length - 1));

    /// <summary>The last four characters stay, and never more than half: 9901000012345 is *********2345.</summary>
    public static string Number(string number)
    {
        var kept = Math.Min(NumberKept, number.Length / 2);
        return new string('*', number.Length - kept) + number[(number.Length - kept)..];
    }
}
