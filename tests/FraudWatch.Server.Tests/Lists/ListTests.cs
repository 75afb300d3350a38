namespace FraudWatch.Server.Tests.Lists;

/// <summary>Tests that share the office in which every list has rows.</summary>
[CollectionDefinition(Name)]
public sealed class ListTests : ICollectionFixture<FilledLists>
{
    public const string Name = "Lists";
}
