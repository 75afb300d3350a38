using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Tests.Data;

public sealed class FeatureMatrixTests
{
    private static readonly Feature[] AgeAndRegion = [new("age"), new("region", FeatureKind.Categorical)];

    [Fact]
    public void Rows_may_be_taken_in_any_order_and_more_than_once()
    {
        var matrix = new FeatureMatrix(AgeAndRegion, [[30, float.NaN, 50], [0, 1, 2]]).Rows([2, 1, 2]);

        Assert.Equal([50, float.NaN, 50], matrix.Column(0).ToArray());
        Assert.Equal([2, 1, 2], matrix.Column(1).ToArray());
        Assert.Equal(3, matrix.RowCount);
    }

    [Fact]
    public void Features_keep_their_names_when_some_are_left_out()
    {
        var matrix = new FeatureMatrix(AgeAndRegion, [[30, 40], [0, 1]]).Columns([1]);

        Assert.Equal([AgeAndRegion[1]], matrix.Features);
        Assert.Equal([0, 1], matrix.ColumnMemory(0).ToArray());
    }

    [Fact]
    public void Changing_the_list_of_columns_afterwards_does_not_change_the_matrix()
    {
        float[][] columns = [[1, 2], [0, 1]];
        var matrix = new FeatureMatrix(AgeAndRegion, columns);

        columns[0] = [9];

        Assert.Equal([1, 2], matrix.Column(0).ToArray());
    }

    [Theory]
    [InlineData(float.PositiveInfinity, 1, "Feature 'age', row 1: the value is infinite")]
    [InlineData(40, 1.5f, "Feature 'region', row 1: 1.5 is not a category")]
    [InlineData(40, -1, "Feature 'region', row 1: -1 is not a category")]
    [InlineData(40, 65_536, "Feature 'region', row 1: 65536 is not a category")]
    public void A_value_that_no_learner_can_read_is_refused_with_its_place(float age, float region, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => new FeatureMatrix(AgeAndRegion, [[30, age], [0, region]]));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_unequal_length_and_repeated_names_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FeatureMatrix(AgeAndRegion, [[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => new FeatureMatrix(AgeAndRegion, [[1, 2]]));
        Assert.Throws<ArgumentException>(() => new FeatureMatrix([new("a"), new("a")], [[1], [1]]));
        Assert.Throws<ArgumentException>(() => new FeatureMatrix([new("a")], [[1]]).Columns([0, 0]));
    }

    [Fact]
    public void Rows_and_features_that_are_not_there_are_refused()
    {
        var matrix = new FeatureMatrix([new("a")], [[1, 2]]);

        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Rows([0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Columns([1]));
    }
}
