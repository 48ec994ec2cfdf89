using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>Represents the form of [Message Inspector]: a file or a text, and a key for one look.</summary>
public sealed class DroppedInput
{
    public IFormFile? File { get; set; }

    public string? Text { get; set; }

    public IFormFile? KeyFile { get; set; }

    public Secret? KeyPassword { get; set; }

    /// <summary>Reads the file, or the text if there is no file.</summary>
    public async Task<(InputFault Fault, InspectedInput? Input, PrivateKey? Key)> ReadAsync(
        CancellationToken cancellationToken)
    {
        var input = await InputAsync(cancellationToken);
        if (input is null || input.Bytes.Length == 0) return (InputFault.Missing, null, null);
        if (input.Bytes.Length > InspectedInput.MaxBytes) return (InputFault.TooLarge, null, null);
        if (KeyFile is not { Length: > 0 }) return (InputFault.None, input, null);
        var key = KeyFile.Length > GivenKey.MaxBytes
            ? null
            : GivenKey.Read(await BytesOfAsync(KeyFile, cancellationToken), KeyPassword);
        return key is null ? (InputFault.KeyUnreadable, null, null) : (InputFault.None, input, key);
    }

    private async Task<InspectedInput?> InputAsync(CancellationToken cancellationToken) => this switch
    {
        { File.Length: > 0 } => new(Path.GetFileName(File.FileName), await BytesOfAsync(File, cancellationToken)),
        { Text: { } text } when !string.IsNullOrWhiteSpace(text) => InspectedInput.OfText(text),
        _ => null,
    };

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
