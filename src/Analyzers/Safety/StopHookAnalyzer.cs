using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0507: a plugin that starts what goes on by itself, and has nothing that a host could call to end it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StopHookAnalyzer() : HostCodeAnalyzer(CodeRules.MissingStopHook)
{
    /// <summary>The property of a finding that holds the names of the fields to end, by comma.</summary>
    internal const string Fields = "fields";

    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var running = new RunningThings(host.Types);

        context.RegisterSymbolStartAction(type =>
        {
            var plugin = (INamedTypeSymbol)type.Symbol;
            if (!host.Types.IsPlugin(plugin) || HasHook(plugin)) return;
            var started = new ConcurrentBag<(SyntaxNode Place, string Name, bool IsField)>();
            type.RegisterOperationAction(operation =>
            {
                if (running.WhatRunsOn(operation.Operation) is { } found) started.Add((operation.Operation.Syntax, found.Name, found.IsField));
            }, OperationKind.ObjectCreation, OperationKind.Invocation);
            type.RegisterSymbolEndAction(end =>
            {
                // One hook is missing, however much it has to end.
                var all = started.OrderBy(found => found.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(found => found.Place.SpanStart).ToArray();
                if (all.Length == 0) return;
                var fields = string.Join(",", all.Where(found => found.IsField).Select(found => found.Name).Distinct());
                host.Report(
                    end, all[0].Place.GetLocation(),
                    $"{(all[0].IsField ? $"'{all[0].Name}'" : all[0].Name)} goes on after the plugin is disabled, and keeps it in memory: nothing ends it; {Mend(plugin)}",
                    ImmutableDictionary<string, string?>.Empty.Add(Fields, fields));
            });
        }, SymbolKind.NamedType);

        // A host calls StopAsync, or an action 'stop'. It does not dispose of plugins.
        bool HasHook(INamedTypeSymbol plugin) => KnownTypes.Implements(plugin, host.Types.StoppablePlugin)
            || (KnownTypes.Has(plugin, host.Types.PluginAttribute) && ActionReader.Stop(plugin, host.Compilation) is not null)
            || plugin.DeclaringSyntaxReferences.Any(declared => declared.GetSyntax().DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == "stop"));

        string Mend(INamedTypeSymbol plugin) => KnownTypes.Has(plugin, host.Types.PluginAttribute)
            ? "add a method StopAsync that does; the host can pass it StopReason, PluginContext and CancellationToken" : "implement IStoppablePlugin, and end it in StopAsync";
    }
}
