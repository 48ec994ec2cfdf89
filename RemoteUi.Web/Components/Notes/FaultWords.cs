using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Components.Notes;

/// <summary>
/// Provides the key of the texts for an exception that ended a page or a part of it: <c>{Key}.Title</c> and
/// <c>{Key}.Sentence</c> in the texts. Only faults of the storage have their own.
/// </summary>
public static class FaultWords
{
    public static string KeyFor(Exception? fault) => StorageFaults.Find(fault) switch
    {
        null => "Fault",
        StorageFault.Full => "Storage.Full",
        StorageFault.Busy => "Storage.Busy",
        _ => "Storage.Failing",
    };
}
