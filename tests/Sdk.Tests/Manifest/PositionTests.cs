using Dispatcharr.PluginSdk.Tests.Manifest.Rules;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Lines and columns as editors count them: three kinds of line end, UTF-16 units, tabs as one, no byte order mark.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("{\n\"name\": \"x\",\n  §\"a\": 1}")]
    [InlineData("{\r\n\"name\": \"x\",\r\n  §\"a\": 1}")]
    [InlineData("{\r\"name\": \"x\",\r  §\"a\": 1}")]
    [InlineData("\r\n\r\r\n\n{\"name\": \"x\",\r\n\n\r§\"a\": 1}")]
    [InlineData("{\"name\": \"x\",\n\t\t §\"a\": 1}")]
    [InlineData("{\"name\": \"é€😀\", §\"a\": 1}")]
    [InlineData("{\"name\": \"\u2028\u0085\", §\"a\": 1}")]
    [InlineData("{\"name\": \"\\n\\r\", §\"a\": 1}")]
    public void Read_problem_is_placed_as_editors_count(string marked)
    {
        var json = marked.Replace("§", "", StringComparison.Ordinal);
        var found = Assert.Single(Listing.Read(json).Diagnostics);
        Assert.Equal(RuleCase.Place(marked), (found.Line, found.Column));
        var behindMark = Listing.Read("\uFEFF" + json).Diagnostics[^1];
        Assert.Equal((found.Line, found.Column), (behindMark.Line, behindMark.Column));
    }

    [Fact]
    public void Read_many_problems_gives_them_in_file_order()
    {
        var result = Listing.Read("{\"a\": 1,\r\n\"b\": 1, \"😀\": 1, \"c\": 1,\r\"fields\": [{\"id\": \"A\", \"type\": \"info\"},\n{\"id\": \"A\", \"type\": \"x\"}]}");
        Assert.Equal(
            [("", 1, 1), ("/a", 1, 2), ("/b", 2, 1), ("/😀", 2, 9), ("/c", 2, 18), ("/fields/0/id", 3, 19), ("/fields/1/type", 4, 21)],
            result.Diagnostics.Select(found => (found.Pointer, found.Line, found.Column)));
    }
}
