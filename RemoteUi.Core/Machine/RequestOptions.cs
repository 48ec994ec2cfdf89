namespace RemoteUi.Core.Machine;

/// <summary>
/// The options of [Settings for Certificate Issuance Auto Request] that are stored with a request, so that later
/// changes do not affect it. The property names are the stored format (docs/decisions/0009).
/// </summary>
public record RequestOptions
{
    /// <summary>The options of a manual request, which deletes no key and does not restart the machine.</summary>
    public static RequestOptions None { get; } = new();

    /// <summary>[Automatically Restart Device After Acquiring Certificate].</summary>
    public bool RestartAfterwards { get; init; }

    /// <summary>
    /// [Delete Old Key and Certificate]: deletes the keys with the same use, but never the default key.
    /// </summary>
    public bool DeleteOld { get; init; }

    /// <summary>Returns only these options, without the settings they are part of.</summary>
    public RequestOptions ForRequest() => new(this);
}
