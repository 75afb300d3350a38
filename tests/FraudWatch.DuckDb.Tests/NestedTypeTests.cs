using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

public sealed class NestedTypeTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_list_with_nulls_keeps_their_places()
    {
        Assert.Equal([1, null, 3], connection.Value<List<int?>>("select [1, null, 3]"));
        Assert.Equal(new List<string?> { "甲", null, "" }, connection.Value<List<string?>>("select ['甲', null, '']"));
        Assert.Equal(new List<int?> { 1, null, 3 }, connection.Scalar("select [1, null, 3]"));
    }

    [Fact]
    public void A_null_in_a_list_of_plain_numbers_throws() =>
        Assert.Throws<InvalidCastException>(() => connection.Value<List<int>>("select [1, null]"));

    [Fact]
    public void A_list_converts_its_elements() =>
        Assert.Equal([1L, 2L], connection.Value<IReadOnlyList<long>>("select [1, 2]::integer[]"));

    [Fact]
    public void An_empty_list_is_not_a_null_list()
    {
        Assert.Empty(connection.Value<List<string>>("select []::varchar[]"));
        Assert.Equal(DBNull.Value, connection.Scalar("select null::varchar[]"));
    }

    [Fact]
    public void Lists_lie_in_lists() => Assert.Equal(
        [[1.5m], [], [-2.5m, 0m]], connection.Value<List<List<decimal>>>("select [[1.5], [], [-2.5, 0]]::decimal(9,1)[][]"));

    [Fact]
    public void A_fixed_size_array_is_read_in_every_row()
    {
        using var reader = connection.Command("select [i, i + 1]::integer[2] from range(3) t(i) order by i").ExecuteReader();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal([i, i + 1], reader.GetFieldValue<int[]>(0));
        }
    }

    [Fact]
    public void A_struct_is_its_members_by_name()
    {
        var members = connection.Value<Dictionary<string, object?>>("select {name: '王', age: null::integer, visits: [date '2024-01-01']}");

        Assert.Equal("王", members["name"]);
        Assert.Null(members["age"]);
        Assert.Equal(new List<DateOnly?> { new DateOnly(2024, 1, 1) }, members["visits"]);
    }

    [Fact]
    public void A_map_is_a_dictionary()
    {
        var counts = connection.Value<Dictionary<string, long?>>("select map {'a': 1, 'b': null}");

        Assert.Equal(new Dictionary<string, long?> { ["a"] = 1, ["b"] = null }, counts);
        Assert.Equal(typeof(Dictionary<string, int?>), connection.Scalar("select map {'a': 1}")?.GetType());
    }

    [Fact]
    public void Lists_are_right_beyond_the_first_chunk()
    {
        using var reader = connection.Command("select [i, -i] from range(5000) t(i) order by i").ExecuteReader();
        for (var i = 0L; i < 5000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal([i, -i], reader.GetFieldValue<long[]>(0));
        }
    }

    public static TheoryData<object, string> ListParameters => new()
    {
        { new[] { "11", "22" }, "['11', '22']" },
        { new List<int?> { 1, null }, "[1, null]" },
        { Array.Empty<long>(), "[]::bigint[]" },
        { new[] { -1.25m, 3m, 0.5m }, "[-1.25, 3, 0.5]" },
        { new[] { new DateOnly(2024, 2, 29) }, "[date '2024-02-29']" },
    };

    [Theory]
    [MemberData(nameof(ListParameters))]
    public void A_list_parameter_equals_the_literal_list(object list, string literal) =>
        Assert.Equal(true, connection.Scalar($"select $1 is not distinct from {literal}", list));

    [Fact]
    public void A_list_parameter_serves_as_a_set() => Assert.Equal(
        2L, connection.Scalar("select count(*) from range(10) t(i) where i in (select unnest($1))", new[] { 3, 5, 11 }));
}
