//! One `store.rs`, two backends: the three macros that make it so.

/// Compiles the room's `store.rs` twice, as `sqlite::store` and `postgresql::store`.
macro_rules! twin {
    () => {
        #[path = "."]
        pub(crate) mod sqlite {
            pub(crate) use crate::storage::sqlite as backend;
            #[path = "store.rs"]
            pub(crate) mod store;
        }
        #[path = "."]
        pub(crate) mod postgresql {
            pub(crate) use crate::storage::postgresql as backend;
            #[path = "store.rs"]
            pub(crate) mod store;
        }
    };
}

/// Runs a function of the room's store in one read transaction.
macro_rules! on_reader {
    ($storage:expr, $function:ident ( $($argument:expr),* $(,)? )) => {
        match $storage.engine() {
            $crate::storage::Engine::Sqlite(engine) => {
                engine.read(move |db| sqlite::store::$function(db, $($argument),*)).await
            }
            $crate::storage::Engine::Postgresql(engine) => {
                engine.read(move |db| postgresql::store::$function(db, $($argument),*)).await
            }
        }
    };
}

/// Runs a function of the room's store in one write transaction, durable before it answers.
/// The function may run again when the database asks for it, so it takes its arguments by reference.
macro_rules! on_writer {
    ($storage:expr, $function:ident ( $($argument:expr),* $(,)? )) => {
        match $storage.engine() {
            $crate::storage::Engine::Sqlite(engine) => {
                engine.write(move |db| sqlite::store::$function(db, $($argument),*)).await
            }
            $crate::storage::Engine::Postgresql(engine) => {
                engine.write(move |db| postgresql::store::$function(db, $($argument),*)).await
            }
        }
    };
}
