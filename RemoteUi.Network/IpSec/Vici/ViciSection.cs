using System.Collections;
using System.Text;

namespace RemoteUi.Network.IpSec.Vici;

/// <summary>
/// Represents a section of a VICI message, which is a tree: named values, lists, and further sections, in order.
/// </summary>
public sealed class ViciSection : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> entries = [];

    /// <summary>Gets the names, in order.</summary>
    public IEnumerable<string> Names => entries.Select(entry => entry.Key);

    /// <summary>Gets the sections inside, in order.</summary>
    public IEnumerable<(string Name, ViciSection Section)> Sections =>
        entries.Where(entry => entry.Value is ViciSection).Select(entry => (entry.Key, (ViciSection)entry.Value));

    public void Add(string name, string value) => Add(name, Encoding.UTF8.GetBytes(value));

    public void Add(string name, byte[] value) => entries.Add(new(name, value));

    public void Add(string name, IReadOnlyList<byte[]> items) => entries.Add(new(name, items));

    public void Add(string name, ViciSection section) => entries.Add(new(name, section));

    /// <summary>Returns a value as text; null if there is none of this name.</summary>
    public string? Text(string name) => Bytes(name) is { } value ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Returns a value; null if there is none of this name.</summary>
    public byte[]? Bytes(string name) => Find(name) as byte[];

    /// <summary>Returns the texts of a list; empty if there is none of this name.</summary>
    public IReadOnlyList<string> Items(string name) =>
        Find(name) is IReadOnlyList<byte[]> items ? [.. items.Select(Encoding.UTF8.GetString)] : [];

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Find(string name) => entries.Find(entry => entry.Key == name).Value;
}
