namespace RemoteUi.Fleet.Storage;

/// <summary>Names a slice: the devices of a shard that are due in one second after the start.</summary>
internal readonly record struct Slice(Guid Rehearsal, int Second, int Shard);
