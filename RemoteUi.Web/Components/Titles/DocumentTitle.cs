using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Components.Titles;

/// <summary>
/// Builds the document's title: the state of the page ("Error", "2 mistakes") if it has one, the page, and the device.
/// The heading names the page; the notes below it, which know the state, then repeat the title with it.
/// </summary>
public sealed class DocumentTitle(MachineProfile machine)
{
    /// <summary>Gets or sets the name of the page.</summary>
    public string Page { get; set; } = "";

    public string With(string? state) => string.Join(
        " · ", new[] { string.IsNullOrEmpty(state) ? Page : $"{state}: {Page}", machine.Name }.Where(
            part => part.Length > 0));
}
