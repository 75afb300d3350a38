using System.Text;
using FraudWatch.Casework.People;

namespace FraudWatch.Casework.Tests.People;

public sealed class TotpTests
{
    /// <summary>RFC 6238, appendix B, the SHA-1 rows.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var step = Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds));

        Assert.Equal(code, Totp.Code("12345678901234567890"u8.ToArray(), step, digits: 8));
    }

    [Fact]
    public void A_code_works_half_a_minute_around_its_time_and_never_twice()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        var now = DateTime.UnixEpoch.AddSeconds(1_000_000_000);
        var step = Totp.StepOf(now);

        Assert.Equal(step - 1, Totp.Accept(secret, Totp.Code(secret, step - 1), now, lastUsed: 0));
        Assert.Equal(step + 1, Totp.Accept(secret, Totp.Code(secret, step + 1), now, lastUsed: 0));
        Assert.Null(Totp.Accept(secret, Totp.Code(secret, step - 2), now, lastUsed: 0));
        Assert.Null(Totp.Accept(secret, Totp.Code(secret, step), now, lastUsed: step));
    }

    /// <summary>RFC 4648, section 10, without its padding.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base32(string bytes, string text) => Assert.Equal(text, Totp.Base32(Encoding.ASCII.GetBytes(bytes)));
}
