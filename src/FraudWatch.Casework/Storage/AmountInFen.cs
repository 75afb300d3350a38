using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// Amounts are stored as whole fen (0.01 yuan), because SQLite would keep a decimal as text and sort it as text. Fractions of
/// a fen are rounded half away from zero.
/// </summary>
internal sealed class AmountInFen() : ValueConverter<decimal, long>(
    yuan => (long)decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero),
    fen => fen / 100m);
