using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Json;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Json;

/// <summary>Holds the analyzer of <c>plugin.json</c> against marked files: <c>{|DSP0204:"5"|}</c> marks what must be reported; nothing else may be.</summary>
internal static class JsonCheck
{
    private static readonly UTF8Encoding NoMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Expects just what is marked.</summary>
    public static async Task ReportsAsync(string marked, string? config = null)
    {
        TestFileMarkupParser.GetSpans(marked, out var json, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        var expected = spans.SelectMany(pair => pair.Value.Select(span => (pair.Key, span)));
        var found = await DiagnosticsAsync(json, config);
        Assert.Equal(Lines(json, expected), Lines(json, found.Select(one => (one.Id, one.Location.SourceSpan))));
    }

    /// <summary>Expects what is marked, and what the fix makes of it: one after the other, and all of a rule at once.</summary>
    public static async Task FixesAsync(string marked, string fixedJson)
    {
        await ReportsAsync(marked);
        TestFileMarkupParser.GetSpans(marked, out var json, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        Assert.Equal(fixedJson, await OneByOneAsync(json, spans.Keys));
        Assert.Equal(fixedJson, await AllAtOnceAsync(json, spans.Keys));
    }

    /// <summary>Expects that nothing is offered for what is marked.</summary>
    public static Task HasNoFixAsync(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var json, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return FixesAsync(marked, json);
    }

    /// <summary>The first action that is offered, until none is.</summary>
    private static async Task<string> OneByOneAsync(string json, IEnumerable<string> ids)
    {
        var project = Project(SourceText.From(json, NoMark));
        for (var rounds = 0; rounds < 20; rounds++)
        {
            var offered = new List<CodeAction>();
            foreach (var found in (await DiagnosticsAsync(project)).Where(one => ids.Contains(one.Id)))
            {
                await new PluginJsonFix().RegisterCodeFixesAsync(
                    new CodeFixContext(project.AdditionalDocuments.Single(), found.Location.SourceSpan, [found], (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
            }

            if (offered.Count == 0) break;
            project = await ApplyAsync(project, offered[0]);
        }

        return await TextAsync(project);
    }

    private static async Task<string> AllAtOnceAsync(string json, IEnumerable<string> ids)
    {
        var project = Project(SourceText.From(json, NoMark));
        foreach (var id in ids)
        {
            var context = new FixAllContext(
                project, new PluginJsonFix(), FixAllScope.Project, id, [id], new Found(await DiagnosticsAsync(project)), TestContext.Current.CancellationToken);
            if (await new PluginJsonFix().GetFixAllProvider().GetFixAsync(context) is { } action) project = await ApplyAsync(project, action);
        }

        return await TextAsync(project);
    }

    /// <summary>The project after an action.</summary>
    public static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
        return Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<string> TextAsync(Project project) => (await project.AdditionalDocuments.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>What the compiler would print.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string json, string? config = null, Encoding? encoding = null) =>
        DiagnosticsAsync(Project(SourceText.From(json, encoding ?? NoMark), config));

    /// <summary>What the compiler would print.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var analyzed = compilation!.WithAnalyzers([new PluginJsonAnalyzer()], project.AnalyzerOptions);
        var all = await analyzed.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(all, one => one.Id is "AD0001" || one.Id.StartsWith("CS", StringComparison.Ordinal));
        return [.. all.OrderBy(one => one.Location.SourceSpan.Start)];
    }

    /// <summary>A plugin's project with one <c>plugin.json</c>, and settings in a <c>.globalconfig</c>.</summary>
    public static Project Project(SourceText json, string? config = null, string path = "/repo/some_folder/plugin.json", bool withSdk = true)
    {
        var references = withSdk ? References.All : [.. References.All.Where(one => one.Display?.EndsWith("Dispatcharr.PluginSdk.dll", StringComparison.Ordinal) != true)];
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject("Plugin", "Plugin", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Code.cs", "class Code { }", filePath: "/repo/some_folder/Code.cs").Project
            .AddAdditionalDocument("plugin.json", json, filePath: path).Project;
        return config is null
            ? project
            : project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n" + config), filePath: "/repo/.globalconfig").Project;
    }

    private static IEnumerable<string> Lines(string json, IEnumerable<(string Id, TextSpan Span)> found) =>
        found.Select(one => $"{one.Span.Start:0000} {one.Id} {json.Substring(one.Span.Start, one.Span.Length)}").Order(StringComparer.Ordinal);

    /// <summary>Hands out what was found before.</summary>
    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
