using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

/// <summary>Money is exact, refunds included, at every width that DuckDB stores differently (16, 32, 64, 128 bits).</summary>
public sealed class DecimalTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public static TheoryData<string, string> Amounts => new()
    {
        { "99.99", "decimal(4,2)" },
        { "-99.99", "decimal(4,2)" },
        { "-0.01", "decimal(4,2)" },
        { "-9999999.99", "decimal(9,2)" },
        { "-1.00", "decimal(9,2)" },
        { "-99999999999999.9999", "decimal(18,4)" },
        { "-0.0001", "decimal(18,4)" },
        { "-4294967296.0000", "decimal(18,4)" },
        { "79228162514264337593543950335", "decimal(38,0)" },
        { "-79228162514264337593543950335", "decimal(38,0)" },
        { "-18446744073709551616.00", "decimal(38,2)" },
        { "-0.0000000000000000000000000001", "decimal(38,28)" },
        { "0.00", "decimal(38,2)" },
    };

    public void Dispose() => connection.Dispose();

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_is_read_exactly(string amount, string type)
    {
        var read = connection.Value<decimal>($"select '{amount}'::{type}");

        Assert.Equal(amount, read.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_is_bound_exactly(string amount, string type)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.Equal(true, connection.Scalar($"select $1 = '{amount}'::{type}", value));
        Assert.Equal(value, connection.Value<decimal>("select $1", value));
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_is_appended_exactly(string amount, string type)
    {
        connection.Execute($"create table t(amount {type})");
        using (var appender = connection.CreateAppender("t"))
            appender.CreateRow().AppendValue(decimal.Parse(amount, CultureInfo.InvariantCulture)).EndRow();

        Assert.Equal(true, connection.Scalar($"select amount = '{amount}'::{type} from t"));
    }

    [Fact]
    public void Thirty_decimals_are_read_when_the_last_ones_are_zero() =>
        Assert.Equal(-1.5m, connection.Value<decimal>("select '-1.5'::decimal(38,30)"));

    [Theory]
    [InlineData("select '0.000000000000000000000000000001'::decimal(38,30)")]
    [InlineData("select '79228162514264337593543950336'::decimal(38,0)")]
    public void A_decimal_that_dotnet_cannot_hold_is_refused_not_rounded(string sql) =>
        Assert.Throws<OverflowException>(() => connection.Value<decimal>(sql));

    [Fact]
    public void The_sum_of_charges_and_refunds_is_zero() => Assert.Equal(
        0m, connection.Scalar("select sum(x) from (values (30.05), (-10.02), (-20.03)) t(x)"));
}
