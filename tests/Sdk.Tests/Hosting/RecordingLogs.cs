using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dispatcharr.PluginSdk.Tests.Hosting;

/// <summary>Keeps what is logged as text; exceptions would keep plugins in memory.</summary>
internal sealed class RecordingLogs : ILoggerFactory
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    public IEnumerable<string> Warnings => _lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _lines);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<string> lines) : ILogger
    {
        private readonly AsyncLocal<string?> _scope = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _scope.Value = state.ToString();
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} [{category}] {formatter(state, exception)} {{{_scope.Value}}} {exception?.GetType().Name}");
    }
}
