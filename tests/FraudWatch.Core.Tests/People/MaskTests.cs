using FraudWatch.Core.People;

namespace FraudWatch.Core.Tests.People;

public sealed class MaskTests
{
    [Theory]
    [InlineData("李小明", "李**")]
    [InlineData("李", "李*")]
    [InlineData("", "")]
    public void Of_a_name_the_first_character_stays(string name, string masked) => Assert.Equal(masked, Mask.Name(name));

    [Theory]
    [InlineData("9901000012345", "*********2345")]
    [InlineData("123", "**3")]
    [InlineData("", "")]
    public void Of_a_number_the_last_four_stay_and_never_more_than_half(string number, string masked) => Assert.Equal(masked, Mask.Number(number));
}
