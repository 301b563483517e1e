namespace Dispatcharr.PluginSdk.Analyzers.Portable;

/// <summary>Fills a new text.</summary>
internal delegate void SpanAction(Span<char> text, ReadOnlySpan<byte> state);
