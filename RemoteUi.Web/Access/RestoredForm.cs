namespace RemoteUi.Web.Access;

/// <summary>
/// Represents what the current page gives back to the user: the fields of a form that was not accepted because the
/// session had ended. The fields of the page show these values instead of their own.
/// </summary>
public sealed class RestoredForm
{
    private IReadOnlyDictionary<string, string>? fields;

    /// <summary>Gets whether the page must say that nothing was sent.</summary>
    public bool IsAnswer { get; private set; }

    /// <summary>Gets whether there are values to show.</summary>
    public bool HasFields => fields is not null;

    public string? ValueOf(string name) => fields?.GetValueOrDefault(name);

    public void Fill(IReadOnlyDictionary<string, string>? typed) => (IsAnswer, fields) = (true, typed);
}
