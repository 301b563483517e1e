using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Pages;

/// <summary>A <c>plugin.json</c> that a page shows.</summary>
internal sealed class PageFile(string folder, string json) : AdditionalText
{
    private static readonly UTF8Encoding NoMark = new(encoderShouldEmitUTF8Identifier: false);

    public override string Path => $"/plugins/{folder}/plugin.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(json, NoMark);
}
