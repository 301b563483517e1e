using Dispatcharr.PluginSdk.Hosting.Discovery;

namespace Dispatcharr.PluginSdk.Tests.Hosting.Discovery;

public sealed class PluginKeyTests
{
    [Theory]
    [InlineData("My Plugin", "my_plugin")]
    [InlineData("dash-name", "dash-name")]
    [InlineData(" dot.Name#1 ", "_dot.name#1_")]
    [InlineData("ÜNICODE", "ünicode")]
    [InlineData("İstanbul", "i\u0307stanbul")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("ΣΑΣ.ΣΑΣ", "σασ.σας")]
    [InlineData("ΑΣ\u0301", "ας\u0301")]
    [InlineData("Σ", "σ")]
    [InlineData("AΣ B", "aς_b")]
    [InlineData("Aʰ Σ", "aʰ_σ")]
    [InlineData("ⅣΣ", "ⅳς")]
    [InlineData("ẞ", "ß")]
    [InlineData("\U00010400", "\U00010428")]
    public void FromFolderName_any_name_gives_the_key_that_Python_gives(string name, string key) =>
        Assert.Equal(key, PluginKey.FromFolderName(name));
}
