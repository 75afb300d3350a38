namespace FraudWatch.Casework.Storage;

/// <summary>Yuan that somebody writes down: in whole fen, since that is what is kept, and no more than any fund holds.</summary>
public static class GivenAmount
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>What is wrong with it as an amount; null when nothing is.</summary>
    public static string? Fault(decimal? yuan) => yuan switch
    {
        < 0 => "An amount is not negative.",
        > Largest => $"An amount is at most {Largest:0} yuan.",
        { } given when decimal.Round(given, 2) != given => "An amount is in whole fen: two digits behind the point.",
        _ => null,
    };

    /// <exception cref="RefusedException">It is negative, no whole number of fen, or more than any fund holds.</exception>
    public static void Ensure(string field, decimal? yuan)
    {
        if (Fault(yuan) is { } fault)
            throw RefusedException.Invalid(field, fault);
    }
}
