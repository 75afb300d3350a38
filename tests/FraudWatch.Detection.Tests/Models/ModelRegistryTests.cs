using FraudWatch.Detection.Models;

namespace FraudWatch.Detection.Tests.Models;

public sealed class ModelRegistryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("registry-").FullName;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task The_first_model_takes_charge_and_the_next_is_its_challenger_until_promoted()
    {
        using var city = await LabelledCity.BuildAsync();
        var registry = ModelRegistry.In(_folder);
        var first = registry.Register(city.Train(seed: 1), TimeProvider.System);
        var second = registry.Register(city.Train(seed: 2), TimeProvider.System);

        Assert.Equal((first, second), (registry.Read().Champion, registry.Read().Challenger));

        registry.Promote(second);
        Assert.Equal((second, null), (registry.Read().Champion, registry.Read().Challenger));

        Assert.Equal(first, registry.Rollback());
        Assert.Equal(first, registry.Champion()?.Id);
        Assert.Null(registry.Rollback());
        Assert.Throws<InvalidOperationException>(() => registry.Rollback());
    }

    [Fact]
    public void Promoting_a_model_that_is_not_registered_is_refused() =>
        Assert.Contains("There is no model abc", Assert.Throws<KeyNotFoundException>(() => ModelRegistry.In(_folder).Promote("abc")).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
