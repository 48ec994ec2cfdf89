namespace RemoteUi.Web.Access;

/// <summary>
/// Allows the forms of a page to be large. A larger one is answered with the page itself and <c>?error=TooLarge</c>.
/// </summary>
/// <param name="maxBytes">The size of the largest form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFormAttribute(int maxBytes) : Attribute
{
    public const string TooLarge = nameof(TooLarge);

    public int MaxBytes { get; } = maxBytes;
}
