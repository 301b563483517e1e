namespace Dispatcharr.PluginSdk;

/// <summary>The events that Dispatcharr 0.29 raises for plugins.</summary>
public static class DispatcharrEvents
{
    /// <summary>A channel began to stream.</summary>
    public const string ChannelStart = "channel_start";

    /// <summary>A channel ended.</summary>
    public const string ChannelStop = "channel_stop";

    /// <summary>A channel connected to its source again.</summary>
    public const string ChannelReconnect = "channel_reconnect";

    /// <summary>A channel met an error.</summary>
    public const string ChannelError = "channel_error";

    /// <summary>A channel went over to another stream because one failed.</summary>
    public const string ChannelFailover = "channel_failover";

    /// <summary>A channel was switched to another stream.</summary>
    public const string StreamSwitch = "stream_switch";

    /// <summary>A recording began.</summary>
    public const string RecordingStart = "recording_start";

    /// <summary>A recording ended.</summary>
    public const string RecordingEnd = "recording_end";

    /// <summary>A programme guide was refreshed.</summary>
    public const string EpgRefresh = "epg_refresh";

    /// <summary>An M3U account was refreshed.</summary>
    public const string M3uRefresh = "m3u_refresh";

    /// <summary>A client began to watch.</summary>
    public const string ClientConnect = "client_connect";

    /// <summary>A client ceased to watch.</summary>
    public const string ClientDisconnect = "client_disconnect";

    /// <summary>A login failed.</summary>
    public const string LoginFailed = "login_failed";

    /// <summary>A request for the programme guide was refused.</summary>
    public const string EpgBlocked = "epg_blocked";

    /// <summary>A request for a playlist was refused.</summary>
    public const string M3uBlocked = "m3u_blocked";

    /// <summary>A film or an episode began.</summary>
    public const string VodStart = "vod_start";

    /// <summary>A film or an episode ended.</summary>
    public const string VodStop = "vod_stop";
}
