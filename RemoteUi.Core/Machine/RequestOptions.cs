namespace RemoteUi.Core.Machine;

/// <summary>
/// The choices of [Settings for Certificate Issuance Auto Request] that a request carries with it, so that it ends as
/// it was begun. The names are the stored format (docs/decisions/0009).
/// </summary>
public record RequestOptions
{
    /// <summary>A request by hand deletes nothing and restarts nothing.</summary>
    public static RequestOptions None { get; } = new();

    /// <summary>[Automatically Restart Device After Acquiring Certificate].</summary>
    public bool RestartAfterwards { get; init; }

    /// <summary>[Delete Old Key and Certificate]: those with the same use; never the default key.</summary>
    public bool DeleteOld { get; init; }

    /// <summary>These options alone, without the settings they are part of.</summary>
    public RequestOptions ForRequest() => new(this);
}
