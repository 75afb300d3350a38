using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

/// <summary>One honest year of a small city, shared by the tests that only read it.</summary>
[CollectionDefinition(Shared)]
public sealed class HonestCity : ICollectionFixture<HonestCity>, IDisposable
{
    /// <summary>Name of the collection of tests that read it.</summary>
    public const string Shared = "one honest city";

    public GeneratedCity City { get; } = GeneratedCity.Of(new CityOptions(8_000, 12, 11, []));

    public void Dispose() => City.Dispose();
}
