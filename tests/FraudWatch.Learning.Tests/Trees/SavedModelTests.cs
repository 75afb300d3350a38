using System.Text;
using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class SavedModelTests
{
    private static readonly Examples Data = Examples.Of(
        600, [new("region", FeatureKind.Categorical), new("b"), new("费用")], 3,
        (x, u) => Examples.Label((3 * Math.Sin(x[0])) + (4 * x[1]) - (3 * x[2]), u)).WithMissing(0.1, 1);

    private static readonly BoostedTrees Model = BoostedTrees.Train(Data.X, Data.Y, default, new FastTreeOptions { NumberOfTrees = 4 });

    [Fact]
    public void A_model_that_was_saved_and_loaded_says_the_same()
    {
        var loaded = BoostedTrees.Load(new MemoryStream(Saved(Model)));
        var (before, after) = (new double[600], new double[600]);

        Model.PredictMargin(Data.X, before);
        loaded.PredictMargin(Data.X, after);

        Assert.Equal(before, after);
        Assert.Equal(Saved(Model), Saved(loaded));
        Assert.Equal(Model.Features, loaded.Features);
        Assert.Equal(Objective.BinaryLogLoss, loaded.Objective);
    }

    [Fact]
    public void A_file_in_which_any_one_byte_changed_is_refused()
    {
        var bytes = Saved(Model);
        for (var i = 0; i < bytes.Length; i += 97)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 1;
            Assert.Throws<InvalidDataException>(() => BoostedTrees.Load(new MemoryStream(damaged)));
        }
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused()
    {
        var bytes = Saved(Model);

        Assert.All([0, 1, bytes.Length / 2, bytes.Length - 1], length =>
            Assert.Throws<InvalidDataException>(() => BoostedTrees.Load(new MemoryStream(bytes[..length]))));
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused_with_that_reason()
    {
        var error = Assert.Throws<InvalidDataException>(() => TreeFile.Load(TreeFile.Chain(2), version: 2));

        Assert.Equal("The model file has version 2; this program reads up to 1. Use a later program.", error.Message);
    }

    [Theory]
    [InlineData("{}", "This is no model file: its format does not begin with")]
    [InlineData("[1]", "This is no model file: its format does not begin with")]
    [InlineData("tree", "This is no model file, or it is damaged")]
    [InlineData("""{"format":"fraudwatch-ecod","version":1,"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","model":{}}""", "The file holds a model of kind 'ecod'")]
    public void Another_file_is_refused(string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => BoostedTrees.Load(new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"left\":[2,0", "\"left\":[0,0", "tree 0: node 0 has children that do not follow it")]
    [InlineData("\"left\":[2,0", "\"left\":[99,0", "tree 0: node 0 has children that do not follow it")]
    [InlineData("\"left\":[2,0", "\"left\":[1,0", "tree 0: node 1 has 2 parents")]
    [InlineData("\"feature\":[0,", "\"feature\":[2,", "tree 0: node 0 splits on feature 2 of 2")]
    [InlineData("\"categorySet\":[-1,", "\"categorySet\":[0,", "tree 0: node 0 splits a feature in a way that does not suit its kind")]
    [InlineData("\"threshold\":[0.5,", "\"threshold\":[", "a tree's lists differ in length")]
    public void A_tree_that_could_not_be_walked_is_refused_although_its_checksum_is_right(string part, string replacement, string message)
    {
        var model = TreeFile.Chain(2).Replace(part, replacement, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => TreeFile.Load(model));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Saved(BoostedTrees model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
