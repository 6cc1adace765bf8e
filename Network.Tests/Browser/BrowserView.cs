using Microsoft.Playwright;

namespace Network.Tests.Browser;

/// <summary>Who looks at a page, and with what.</summary>
public sealed record BrowserView
{
    /// <summary>A telephone held upright.</summary>
    public static readonly BrowserView Phone = new() { Width = 390, Height = 844 };

    /// <summary>A desk.</summary>
    public static readonly BrowserView Desk = new() { Width = 1280, Height = 900 };

    /// <summary>In CSS pixels.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>What the browser asks for in Accept-Language.</summary>
    public string Language { get; init; } = "nn-NO";

    public bool IsDark { get; init; }

    /// <summary>False: JavaScript is turned off.</summary>
    public bool RunsScripts { get; init; } = true;

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        IsMobile = Width < 600,
        HasTouch = Width < 600,
        Locale = Language,
        TimezoneId = "Europe/Oslo",
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        JavaScriptEnabled = RunsScripts,
    };
}
